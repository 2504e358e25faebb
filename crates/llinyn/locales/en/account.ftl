# People who sign in.

account-sign-in = Sign in
account-sign-in-intro = For people who keep the record. Nobody needs to sign in to read it.
account-sign-out = Sign out
account-email = E-mail address
account-email-hint = The one your invitation was sent to.
account-password = Password
account-password-own = The one you chose when you came in.
account-code = Six-digit code
account-code-hint = From the app on your phone or computer that shows codes for Llinyn.
account-provider = Sign in at { $name }
account-provider-hint = This is how you sign in at your organisation. Or use the password you chose here:
account-lost = Lost your password or your device? Ask the administrator for a new invitation.
account-welcome = Welcome to Llinyn
account-welcome-intro = { $name }, choose how you will sign in as { $email }. It takes a minute.
account-password-new = Choose a password
account-password-hint = At least 12 characters. Three or four words that have nothing to do with each other are best.
account-device = Your device
account-device-intro = An app that shows one-time codes keeps others out even if they learn your password. Open the app and point it at this picture.
account-device-picture = A picture for your app to read. The same is behind the link below it.
account-device-link = Open it in an app on this device
account-device-type = Or type this into the app:
account-enter = Come in

account-role-reader = Reader
account-role-contributor = Contributor
account-role-coordinator = Coordinator
account-role-verifier = Verifier
account-role-member = Elected member
account-role-guardian = Guardian
account-role-administrator = Administrator

account-is-invited = invited
account-is-active = active
account-is-revoked = revoked
