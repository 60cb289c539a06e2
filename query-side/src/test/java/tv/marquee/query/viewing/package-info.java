@NullMarked
package tv.marquee.query.viewing;

import org.jspecify.annotations.NullMarked;
