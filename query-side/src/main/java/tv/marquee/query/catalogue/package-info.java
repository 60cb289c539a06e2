/** Titles as they are shown and found: view records, and the port that finds them. */
@NullMarked
package tv.marquee.query.catalogue;

import org.jspecify.annotations.NullMarked;
