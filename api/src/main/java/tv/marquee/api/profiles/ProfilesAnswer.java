package tv.marquee.api.profiles;

import java.util.List;

/** The profiles of an account, by name. */
record ProfilesAnswer(List<ProfileAnswer> profiles) {}
