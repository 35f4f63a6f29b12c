"""Every operation has a good case, answered as the document says."""

from tests.api.story import tell
from tests.api.teller import Teller


def test_every_operation_answers_a_good_request_as_documented(teller: Teller) -> None:
    tell(teller, teller.app.extensions["rebanho"])

    assert set(teller.operations) - teller.told == set(), "operations without a good case in tests/api/story.py"
