"""Word (.docx): what a reader of the printed document sees, tracked changes as accepted.

package     the archive and its parts, within limits
xml         names and values in WordprocessingML
styles      what a style makes of a paragraph: heading level, bold, list
numbering   the numbers that Word computes and the file does not hold
inline      a paragraph's runs
blocks      paragraphs and tables in document order
body        the whole text
"""
