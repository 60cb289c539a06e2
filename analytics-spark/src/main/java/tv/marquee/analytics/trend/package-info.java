/** What is trending among people alike, counted as the log grows. */
@NullMarked
package tv.marquee.analytics.trend;

import org.jspecify.annotations.NullMarked;
