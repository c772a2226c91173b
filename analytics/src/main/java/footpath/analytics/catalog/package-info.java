/// Which kinds of question are there? [Catalog] is the only list; what reads it offers a new kind everywhere at
/// once.
///
/// Leans on all kernel packages of analytics, which never lean on it.
@NullMarked
package footpath.analytics.catalog;

import org.jspecify.annotations.NullMarked;
