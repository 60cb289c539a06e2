/**
 * A small server that answers in the shape of TMDB's API v3 from a catalogue of our own, so that Marquee runs without a
 * key. The command line starts it when no key is configured, and tests use it to revise, withdraw and misbehave.
 */
@NullMarked
package tv.marquee.ops.tmdb;

import org.jspecify.annotations.NullMarked;
