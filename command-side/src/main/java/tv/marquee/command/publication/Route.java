package tv.marquee.command.publication;

import java.time.InstantSource;
import tv.marquee.command.store.EventLog;
import tv.marquee.command.store.RelayTable;

/**
 * What a relay works with.
 *
 * @param owner names this process among the relays
 */
record Route(
        String owner, EventLog log, RelayTable table, Outlet outlet, RelaySettings settings, InstantSource clock) {}
