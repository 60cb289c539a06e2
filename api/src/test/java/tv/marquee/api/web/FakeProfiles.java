package tv.marquee.api.web;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import tv.marquee.domain.profile.Face;
import tv.marquee.domain.shared.AccountId;
import tv.marquee.domain.shared.ProfileId;
import tv.marquee.query.profile.ProfileView;
import tv.marquee.query.profile.Profiles;

/** Profiles in memory. */
final class FakeProfiles implements Profiles {

    private final Map<String, ProfileView> profiles = new ConcurrentHashMap<>();

    void put(ProfileView profile) {
        profiles.put(profile.id(), profile);
    }

    void remove(String profile) {
        profiles.remove(profile);
    }

    @Override
    public Optional<ProfileView> find(ProfileId profile) {
        return Optional.ofNullable(profiles.get(profile.toString()));
    }

    @Override
    public List<ProfileView> ofAccount(AccountId account) {
        return profiles.values().stream()
                .filter(p -> p.account().equals(account.toString()))
                .toList();
    }

    @Override
    public Map<String, Face> faces(Collection<String> wanted) {
        return wanted.stream()
                .distinct()
                .filter(profiles::containsKey)
                .collect(Collectors.toMap(id -> id, id -> profiles.get(id).face()));
    }
}
