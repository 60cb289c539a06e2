/** Read-your-writes: how far shelves have followed the log, and waiting until they are fresh enough. */
@NullMarked
package tv.marquee.query.freshness;

import org.jspecify.annotations.NullMarked;
