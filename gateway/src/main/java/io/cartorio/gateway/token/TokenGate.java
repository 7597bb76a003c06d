package io.cartorio.gateway.token;

import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTParser;
import io.cartorio.gateway.key.Keys;
import io.cartorio.gateway.owner.Caller;
import io.cartorio.schemas.id.KeyId;
import io.cartorio.schemas.id.OwnerId;
import io.cartorio.schemas.key.Scope;
import java.text.ParseException;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/** Whom a token speaks for. Safe for use by many threads. */
public final class TokenGate {
  private static final List<String> SCOPE_CLAIMS = List.of("scope", "scp");

  private final JwtDecoder ours;
  private final @Nullable JwtDecoder issuers;
  private final BiFunction<String, String, OwnerId> pseudonyms;

  /**
   * @param secret that signs the tokens given here
   * @param pseudonyms the pseudonym of a kind of name and a name
   */
  public TokenGate(
      SecretKey secret,
      Keys keys,
      TokenSettings settings,
      BiFunction<String, String, OwnerId> pseudonyms) {
    this.ours = TokenReaders.ofOurs(secret, keys);
    this.issuers = settings.hasIssuer() ? TokenReaders.ofIssuer(settings) : null;
    this.pseudonyms = pseudonyms;
  }

  /**
   * @throws BadJwtException when the token is not to be believed
   * @throws org.springframework.security.oauth2.jwt.JwtException when that cannot be told at the
   *     moment
   */
  public Caller holder(String token) {
    if (issuer(token).equals(TokenMint.ISSUER)) {
      Jwt jwt = ours.decode(token);
      return new Caller.TokenHolder(
          KeyId.of(claim(jwt, TokenMint.KEY)),
          OwnerId.of(claim(jwt, JwtClaimNames.SUB)),
          scopes(jwt));
    }
    if (issuers == null) {
      throw new BadJwtException("no other issuer is known");
    }
    Jwt jwt = issuers.decode(token);
    return new Caller.TokenHolder(
        null,
        owner(pseudonyms, claim(jwt, JwtClaimNames.ISS), claim(jwt, JwtClaimNames.SUB)),
        scopes(jwt));
  }

  /** The pseudonym of a subject of another issuer's tokens. */
  public static OwnerId owner(
      BiFunction<String, String, OwnerId> pseudonyms, String issuer, String subject) {
    return pseudonyms.apply("jwt", issuer + '\n' + subject);
  }

  /** Only says which of the two is to judge the token; that one believes nothing of it yet. */
  private static String issuer(String token) {
    try {
      JWT parsed = JWTParser.parse(token);
      if (!Stream.of(parsed.getParsedParts()).allMatch(TokenGate::isTheOnlySpelling)) {
        throw new BadJwtException("bits that say nothing are set");
      }
      String issuer = parsed.getJWTClaimsSet().getIssuer();
      return issuer == null ? "" : issuer;
    } catch (ParseException | RuntimeException malformed) {
      throw new BadJwtException("not a token", malformed);
    }
  }

  /** Base64 leaves bits of the last letter unused; a token has one spelling, where they are 0. */
  private static boolean isTheOnlySpelling(Base64URL part) {
    return Base64URL.encode(part.decode()).equals(part);
  }

  private static String claim(Jwt jwt, String name) {
    String value = jwt.getClaimAsString(name);
    if (value == null) {
      throw new BadJwtException("without " + name);
    }
    return value;
  }

  /** Words that are no scopes of ours are somebody else's. */
  private static Set<Scope> scopes(Jwt jwt) {
    Set<Scope> scopes = EnumSet.noneOf(Scope.class);
    for (String claim : SCOPE_CLAIMS) {
      Object value = jwt.getClaim(claim);
      Collection<?> words =
          switch (value) {
            case String text -> List.of(text.split(" ", -1));
            case Collection<?> list -> list;
            case null, default -> List.of();
          };
      words.stream()
          .map(String::valueOf)
          .map(Scope::parse)
          .flatMap(Optional::stream)
          .forEach(scopes::add);
    }
    return scopes;
  }
}
