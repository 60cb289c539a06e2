package tv.marquee.api.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import tv.marquee.domain.shared.AccountId;

/** The sessions of the web client in this process, for their accounts to look at and to end. */
public final class OpenSessions implements HttpSessionListener {

    private static final String HANDLE = OpenSessions.class.getName() + ".handle";

    private final Supplier<UUID> ids;
    private final Map<String, Seen> open = new ConcurrentHashMap<>();

    OpenSessions(Supplier<UUID> ids) {
        this.ids = ids;
    }

    /**
     * A session as its account sees it.
     *
     * @param handle names it to its account; opens nothing
     * @param device browser and system, such as {@code Firefox, Linux}
     * @param here whether the request that asks belongs to it
     */
    public record Open(String handle, String device, Instant began, Instant seen, boolean here) {}

    /** All of an account, the latest seen first. */
    public List<Open> of(AccountId account, HttpServletRequest asking) {
        String here = handle(asking.getSession(false)).orElse("");
        return open.values().stream()
                .filter(seen -> seen.account().equals(account))
                .map(seen -> seen.shown(here))
                .sorted(Comparator.comparing(Open::seen).reversed())
                .toList();
    }

    /** Ends a session, when it is the account's. */
    public void end(AccountId account, String handle) {
        Optional.ofNullable(open.get(handle))
                .filter(seen -> seen.account().equals(account))
                .ifPresent(seen -> {
                    open.remove(handle);
                    invalidate(seen.session());
                });
    }

    /** Takes note of a request. */
    void seen(HttpServletRequest request, SignedIn who) {
        HttpSession session = request.getSession(false);
        if (session == null) {
            return;
        }
        String handle = handle(session).orElseGet(() -> {
            String fresh = ids.get().toString();
            session.setAttribute(HANDLE, fresh);
            return fresh;
        });
        open.computeIfAbsent(
                handle, h -> new Seen(h, who.account(), session, Device.of(request.getHeader("User-Agent"))));
    }

    @Override
    public void sessionDestroyed(HttpSessionEvent event) {
        handle(event.getSession()).ifPresent(open::remove);
    }

    private static Optional<String> handle(HttpSession session) {
        return session != null && session.getAttribute(HANDLE) instanceof String handle
                ? Optional.of(handle)
                : Optional.empty();
    }

    private static void invalidate(HttpSession session) {
        try {
            session.invalidate();
        } catch (IllegalStateException over) {
            // it ended by itself a moment ago, which is what was wanted
        }
    }

    private record Seen(String handle, AccountId account, HttpSession session, String device) {

        Open shown(String here) {
            return new Open(
                    handle,
                    device,
                    Instant.ofEpochMilli(session.getCreationTime()),
                    Instant.ofEpochMilli(session.getLastAccessedTime()),
                    handle.equals(here));
        }
    }
}
