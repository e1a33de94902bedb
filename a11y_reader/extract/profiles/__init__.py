"""Profiles of sites: what repeats over a site's pages is hardly one page's own content.

A profile tells two things. A text that stands in the same place of many pages is most likely not
content, except for what laws and offices repeat within a text of the page's own. And where the text
differs from page to page, other pages tell whether that place holds content. Both move the log-odds
of a block; what the model is sure of for other reasons may stay.
"""

from a11y_reader.extract.profiles.learning import Observation, learn, observe
from a11y_reader.extract.profiles.weighing import weigh

__all__ = ["Observation", "learn", "observe", "weigh"]
