package tv.marquee.api.accounts;

import java.util.UUID;

/** An account that was opened, and its first profile. */
record OpenedAccountAnswer(UUID accountId, UUID profileId) {}
