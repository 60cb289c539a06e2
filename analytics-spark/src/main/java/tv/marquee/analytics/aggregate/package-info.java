/** What people watch and pay, summed up by day, week and month. Pure functions over records of the log, and their run as a whole; called by the job. */
@NullMarked
package tv.marquee.analytics.aggregate;

import org.jspecify.annotations.NullMarked;
