/** What stands in for the side that checks PINs in tests of several doors. */
@NullMarked
package tv.marquee.api.profiles;

import org.jspecify.annotations.NullMarked;
