/** The home page: rows of titles, each with a reason. */
@NullMarked
package tv.marquee.query.home;

import org.jspecify.annotations.NullMarked;
