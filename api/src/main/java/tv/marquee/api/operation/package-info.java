/** What engineers see and order of what follows the log. Whoever runs the projections implements it. */
@NullMarked
package tv.marquee.api.operation;

import org.jspecify.annotations.NullMarked;
