@NullMarked
package tv.marquee.projection.rebuild;

import org.jspecify.annotations.NullMarked;
