"""What identity refuses, in its own words."""

from app.kernel.errors import Conflict, Forbidden, Malformed, NotFound, Unproven


class AlreadyOwned(Conflict):
    """The first owner is there; from now on people come by invitation."""

    code = "identity/already_owned"
    sentences = {
        "en": "This installation already has an owner.",
        "pt-BR": "Esta instalação já tem um proprietário.",
        "es": "Esta instalación ya tiene un propietario.",
    }


class EmailTaken(Conflict):
    """Another person has this address."""

    code = "identity/email_taken"
    sentences = {
        "en": "Someone else already uses the address {email}.",
        "pt-BR": "Outra pessoa já usa o endereço {email}.",
        "es": "Otra persona ya usa la dirección {email}.",
    }


class AlreadyMember(Conflict):
    """The person is on this farm."""

    code = "identity/already_member"
    sentences = {
        "en": "{name} is already on this farm.",
        "pt-BR": "{name} já está nesta fazenda.",
        "es": "{name} ya está en esta granja.",
    }


class LastOwner(Conflict):
    """A farm without an owner could never again be given one."""

    code = "identity/last_owner"
    sentences = {
        "en": "A farm needs an owner. Make someone else an owner first.",
        "pt-BR": "Uma fazenda precisa de um proprietário. Torne antes outra pessoa proprietária.",
        "es": "Una granja necesita un propietario. Haga antes propietaria a otra persona.",
    }


class OnlyWorkers(Forbidden):
    """A manager brings workers in; any other role is the owner's to give."""

    code = "identity/only_workers"
    sentences = {
        "en": "A manager may add workers only. Ask an owner.",
        "pt-BR": "Um gerente só pode incluir trabalhadores. Peça a um proprietário.",
        "es": "Un encargado solo puede agregar trabajadores. Pida a un propietario.",
    }


class BeyondRole(Forbidden):
    """A token may never do more than the one who makes it."""

    code = "identity/beyond_role"
    sentences = {
        "en": "A token cannot be given the scope “{scope}”, which you do not have yourself.",
        "pt-BR": "Um token não pode receber o escopo “{scope}”, que você mesmo não tem.",
        "es": "Un token no puede recibir el alcance «{scope}», que usted mismo no tiene.",
    }


class OnlyInPerson(Forbidden):
    """What concerns the person alone is asked by the person, not by a token."""

    code = "identity/only_in_person"
    sentences = {
        "en": "This can only be done after signing in, not with a token.",
        "pt-BR": "Isto só pode ser feito depois de entrar na conta, não com um token.",
        "es": "Esto solo puede hacerse después de iniciar sesión, no con un token.",
    }


class OnlyOwners(Forbidden):
    """Another farm, or an organisation, is opened by somebody who already answers for a farm."""

    code = "identity/only_owners"
    sentences = {
        "en": "Only the owner of a farm may open another one, or an organisation.",
        "pt-BR": "Só o proprietário de uma fazenda pode abrir outra, ou uma organização.",
        "es": "Solo el propietario de una granja puede abrir otra, o una organización.",
    }


class WrongCredentials(Unproven):
    """Nobody has this address, or the password is another one; which of the two is not told."""

    code = "identity/wrong_credentials"
    sentences = {
        "en": "E-mail or password is wrong.",
        "pt-BR": "E-mail ou senha incorretos.",
        "es": "Correo o contraseña incorrectos.",
    }


class WrongPassword(Malformed):
    """The present password is asked again before a new one is set."""

    code = "identity/wrong_password"
    sentences = {
        "en": "The current password is not right.",
        "pt-BR": "A senha atual não está correta.",
        "es": "La contraseña actual no es correcta.",
    }


class PasswordNeeded(Malformed):
    """A person who is new here needs a name and a first password."""

    code = "identity/new_person_incomplete"
    sentences = {
        "en": "{email} is new here: give a name and a first password.",
        "pt-BR": "{email} é novo aqui: informe um nome e uma primeira senha.",
        "es": "{email} es nuevo aquí: indique un nombre y una primera contraseña.",
    }


class UnknownTimeZone(Malformed):
    """A farm's days begin and end by an IANA time zone."""

    code = "identity/unknown_time_zone"
    sentences = {
        "en": "“{time_zone}” is not a time zone. Use a name such as America/Sao_Paulo.",
        "pt-BR": "“{time_zone}” não é um fuso horário. Use um nome como America/Sao_Paulo.",
        "es": "«{time_zone}» no es una zona horaria. Use un nombre como America/Sao_Paulo.",
    }


class UnknownLocale(Malformed):
    """Numbers and dates are written by a locale."""

    code = "identity/unknown_locale"
    sentences = {
        "en": "“{locale}” is not a locale. Use a tag such as pt-BR, en-GB or es.",
        "pt-BR": "“{locale}” não é uma localidade. Use um código como pt-BR, en-GB ou es.",
        "es": "«{locale}» no es una configuración regional. Use un código como pt-BR, en-GB o es.",
    }


class UnknownCountry(Malformed):
    """Neither the farm's time zone nor its locale says where it stands."""

    code = "identity/unknown_country"
    sentences = {
        "en": "Say in which country the farm is (two letters, such as BR).",
        "pt-BR": "Informe em que país fica a fazenda (duas letras, como BR).",
        "es": "Indique en qué país está la granja (dos letras, como BR).",
    }


class AlreadyOver(Malformed):
    """A token must end in the future."""

    code = "identity/already_over"
    sentences = {
        "en": "The token would have expired before it was made.",
        "pt-BR": "O token já estaria vencido antes de ser criado.",
        "es": "El token ya habría vencido antes de ser creado.",
    }


class LinkOver(NotFound):
    """The link was used, revoked, has expired, or never was one."""

    code = "identity/link_over"
    sentences = {
        "en": "This link is no longer valid. Ask for a new one.",
        "pt-BR": "Este link não vale mais. Peça um novo.",
        "es": "Este enlace ya no es válido. Pida uno nuevo.",
    }


class AlreadyJoined(Conflict):
    """The farm belongs to this organisation."""

    code = "identity/already_joined"
    sentences = {
        "en": "The farm already belongs to {name}.",
        "pt-BR": "A fazenda já faz parte de {name}.",
        "es": "La granja ya pertenece a {name}.",
    }


class AlreadyThere(Conflict):
    """The person is in this organisation."""

    code = "identity/already_there"
    sentences = {
        "en": "{name} is already in this organisation.",
        "pt-BR": "{name} já está nesta organização.",
        "es": "{name} ya está en esta organización.",
    }


class LastAdmin(Conflict):
    """An organisation without an admin could never again be given one."""

    code = "identity/last_admin"
    sentences = {
        "en": "An organisation needs an admin. Make someone else an admin first.",
        "pt-BR": "Uma organização precisa de um administrador. Torne antes outra pessoa administradora.",
        "es": "Una organización necesita un administrador. Haga antes administradora a otra persona.",
    }


class OnlyAdmins(Forbidden):
    """An organisation's people and farms are its admins' affair."""

    code = "identity/only_admins"
    sentences = {
        "en": "Only an admin of the organisation may do this.",
        "pt-BR": "Só um administrador da organização pode fazer isto.",
        "es": "Solo un administrador de la organización puede hacer esto.",
    }


class OwnersJoin(Forbidden):
    """Only the owner of a farm takes it into an organisation."""

    code = "identity/owners_join"
    sentences = {
        "en": "Only an owner of the farm may accept this for it.",
        "pt-BR": "Só um proprietário da fazenda pode aceitar isto por ela.",
        "es": "Solo un propietario de la granja puede aceptar esto por ella.",
    }


class FarmNeeded(Malformed):
    """A farm is to join, and which one was not said."""

    code = "identity/farm_needed"
    sentences = {
        "en": "Say which farm is to join.",
        "pt-BR": "Informe qual fazenda vai participar.",
        "es": "Indique qué granja se va a unir.",
    }


class SignInFirst(Unproven):
    """This takes somebody who is signed in."""

    code = "identity/sign_in_first"
    sentences = {
        "en": "Sign in first, then open the link again.",
        "pt-BR": "Entre primeiro e abra o link de novo.",
        "es": "Entre primero y abra el enlace de nuevo.",
    }


class NotTheFarmsName(Malformed):
    """Who deletes a farm types its name, so that it is never another one."""

    code = "identity/not_the_farms_name"
    sentences = {
        "en": "This is not the farm's name. Type “{name}” to delete it.",
        "pt-BR": "Este não é o nome da fazenda. Digite “{name}” para excluí-la.",
        "es": "Este no es el nombre de la granja. Escriba «{name}» para eliminarla.",
    }


class NotYoursToReset(Forbidden):
    """The person's password opens more than this owner's farms; whoever sends the link could use it there."""

    code = "identity/not_yours_to_reset"
    sentences = {
        "en": "This person also has rights elsewhere or is an owner. The operator of this installation can reset it.",
        "pt-BR": "Esta pessoa tem direitos em outro lugar ou é proprietária. Quem opera a instalação pode redefinir.",
        "es": "Esta persona tiene derechos en otro lugar o es propietaria. Quien opera la instalación puede hacerlo.",
    }
