/// Maps as tables: a matrix of lanes and steps as teams draw it, and a tidy list with a line for each element, as comma
/// and tab separated text, Markdown and workbooks.
@NullMarked
package footpath.exchange.table;

import org.jspecify.annotations.NullMarked;
