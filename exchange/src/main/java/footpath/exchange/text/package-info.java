/// Formats that are text: the document itself, and those of diagrams and tables.
@NullMarked
package footpath.exchange.text;

import org.jspecify.annotations.NullMarked;
