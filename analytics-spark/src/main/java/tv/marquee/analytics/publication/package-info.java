/** Publishes what was trained, so that whoever looks sees all of it or nothing. */
@NullMarked
package tv.marquee.analytics.publication;

import org.jspecify.annotations.NullMarked;
