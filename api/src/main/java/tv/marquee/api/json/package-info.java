/** JSON as the REST door reads and writes it: strict on the way in. Other doors that write JSON by hand use it. */
@NullMarked
package tv.marquee.api.json;

import org.jspecify.annotations.NullMarked;
