/** Tables for spreadsheets. */
@NullMarked
package tv.marquee.api.csv;

import org.jspecify.annotations.NullMarked;
