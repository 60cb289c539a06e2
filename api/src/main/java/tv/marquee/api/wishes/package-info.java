/** What a door needs to wish for a change: the time, new ids, the trace, and the way to the command side. All doors use it. */
@NullMarked
package tv.marquee.api.wishes;

import org.jspecify.annotations.NullMarked;
