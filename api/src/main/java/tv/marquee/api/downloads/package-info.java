/** Downloads over REST: licences for devices that show titles without a connection. */
@NullMarked
package tv.marquee.api.downloads;

import org.jspecify.annotations.NullMarked;
