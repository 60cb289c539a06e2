/** Moving pictures over HTTP Live Streaming (RFC 8216): where the files are, and links that serve one playback only. */
@NullMarked
package tv.marquee.api.media;

import org.jspecify.annotations.NullMarked;
