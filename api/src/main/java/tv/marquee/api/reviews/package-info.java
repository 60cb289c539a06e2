/** Reviews over REST, and whose they are; the web client reads and writes through the same. */
@NullMarked
package tv.marquee.api.reviews;

import org.jspecify.annotations.NullMarked;
