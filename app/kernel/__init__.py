"""What every module may build on: stores, messages, REST and the words of the trade."""
