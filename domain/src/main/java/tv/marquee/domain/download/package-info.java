/** Downloads: which devices of an account may show which titles without a connection, and until when. */
@NullMarked
package tv.marquee.domain.download;

import org.jspecify.annotations.NullMarked;
