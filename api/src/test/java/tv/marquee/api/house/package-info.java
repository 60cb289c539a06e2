/** The REST door on a real server, with the ports behind it played by hand. Tests of every door use it. */
@NullMarked
package tv.marquee.api.house;

import org.jspecify.annotations.NullMarked;
