from wegweiser.journal.holdings import Holding

HOLDINGS = [Holding(model="edition.Edition", person=None, purpose="a number", plain=("id", "number"))]
