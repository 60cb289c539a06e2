@NullMarked
package tv.marquee.api.insight;

import org.jspecify.annotations.NullMarked;
