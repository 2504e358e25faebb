# Y bwlch gwirio.

gap-title = Y bwlch gwirio
gap-intro = Yr hyn y mae pob corff yn dweud iddo ei wneud, faint o hynny y canfu rhywun arall ei fod yn ei le, a’r hyn sydd ar ôl rhwng y ddau. Ni chaiff yr hyn a ddywedir a’r hyn a ddangosir byth eu hadio.
gap-none = Does dim yr honnir iddo gael ei wneud.
gap-body = Corff
gap-noun = Beth
gap-claimed = Honnir iddo gael ei wneud
gap-verified = O’r rhain, gwiriwyd iddo gael ei wneud
gap-gap = Bwlch: honnir, heb ei wirio
