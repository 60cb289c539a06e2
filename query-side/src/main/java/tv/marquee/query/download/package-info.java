/** Devices of accounts, and the titles that they keep. */
@NullMarked
package tv.marquee.query.download;

import org.jspecify.annotations.NullMarked;
