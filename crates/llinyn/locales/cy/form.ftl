# Yr hyn sydd o amgylch ffurflenni.

form-wrong = Mae problem
form-error = Gwall:
