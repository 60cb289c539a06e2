/** Training and evaluation as processes of their own, started with a command line and answering with progress and one
 * result line. They read the log and publish model folders; nothing of theirs runs inside the application. */
@NullMarked
package tv.marquee.analytics;

import org.jspecify.annotations.NullMarked;
