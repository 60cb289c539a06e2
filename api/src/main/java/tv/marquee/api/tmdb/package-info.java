/**
 * The door to TMDB: a client that stays well inside TMDB's limits, the mapping of its bodies to commands, and the sync that
 * keeps the catalogue up to date. The house imports {@link tv.marquee.api.tmdb.TmdbConfiguration}; imports reuse
 * {@link tv.marquee.api.tmdb.TitleMapper}.
 */
@NullMarked
package tv.marquee.api.tmdb;

import org.jspecify.annotations.NullMarked;
