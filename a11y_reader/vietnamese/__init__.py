"""Vietnamese text: what makes a syllable, and the character sets from before Unicode.

Portals hold pages that were typed in the nineties for fonts such as `.VnTime` and `VNI-Times`,
whose glyphs show Vietnamese letters where the characters are others: "Céng hßa x· héi" for "Cộng
hòa xã hội". A voice reads the characters. No declaration tells such text from other text, but the
language does: a written syllable of Vietnamese is one of a closed set.
"""
