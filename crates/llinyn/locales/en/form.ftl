# What stands around forms.

form-wrong = There is a problem
form-error = Error:
