/**
 * History that comes from outside, as commands: films from a TMDB file, people and ratings from MovieLens, and the people of
 * the demo. Called by the command line and by the house when it starts; all of it may be repeated.
 */
@NullMarked
package tv.marquee.ops.importing;

import org.jspecify.annotations.NullMarked;
