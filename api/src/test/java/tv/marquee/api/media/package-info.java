@NullMarked
package tv.marquee.api.media;

import org.jspecify.annotations.NullMarked;
