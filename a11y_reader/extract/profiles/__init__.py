"""A site's frame as evidence: what repeats over its pages is hardly one page's own content.

Two things are known of a site by its profile. A text that stands in the same place of many pages
is most likely not content, but for what laws and offices repeat within a text of the page's own.
And where the text differs from page to page, other pages tell whether that is content. Both move
the log-odds of a block; what the model is sure of for other reasons may stay.
"""

from a11y_reader.extract.profiles.learning import Observation, learn, observe
from a11y_reader.extract.profiles.weighing import weigh

__all__ = ["Observation", "learn", "observe", "weigh"]
