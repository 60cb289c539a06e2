@NullMarked
package tv.marquee.api.playbacks;

import org.jspecify.annotations.NullMarked;
