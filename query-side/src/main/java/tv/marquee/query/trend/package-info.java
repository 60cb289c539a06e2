/** What is trending, and among whom. */
@NullMarked
package tv.marquee.query.trend;

import org.jspecify.annotations.NullMarked;
