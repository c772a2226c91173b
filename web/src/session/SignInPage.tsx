import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Button, Form, Input, Label, Text, TextField } from "react-aria-components";
import { ApiProblem, post } from "../api";
import { ThemeToggle } from "../frame/ThemeToggle";
import { capitalised } from "../numbers";
import { Icon, Logo } from "../widgets/Icon";
import { useTitle } from "../widgets/useMedia";
import { rich, t } from "../words";
import { setSignedOut } from "./signedOut";
import "./session.css";

/** Asks for the administrator token, once; the session it begins is kept in a cookie that no script can read. */
export function SignInPage() {
  useTitle(t("Sign in · Footpath"));
  const queries = useQueryClient();
  const signIn = useMutation({
    mutationFn: (token: string) => post("/session", { token }),
    onSuccess: () => {
      queries.clear();
      setSignedOut(false);
    },
  });
  return (
    <main id="content" className="sign-in">
      <header>
        <Logo />
        <span className="grow" />
        <ThemeToggle />
      </header>
      <h1>{t("Sign in")}</h1>
      <p className="lede">
        {t("This server is open to others than its own machine, so it asks for the administrator token.")}
      </p>
      <Form
        validationBehavior="aria"
        onSubmit={(event) => {
          event.preventDefault();
          signIn.mutate(String(new FormData(event.currentTarget).get("token")).trim());
        }}
      >
        <TextField name="token" type="password" isRequired autoFocus isInvalid={signIn.isError}>
          <Label>{t("Administrator token")}</Label>
          <Input autoComplete="current-password" placeholder={t("fp_…")} spellCheck={false} />
          <Text slot="description">
            {rich("It was told once when the server first started. {code} makes another.", {
              code: <code>footpath token new</code>,
            })}
          </Text>
        </TextField>
        {signIn.error && (
          <p className="sign-in-problem" role="alert">
            <Icon name="warning" />
            {sentence(signIn.error)}
          </p>
        )}
        <Button type="submit" className="button primary" isDisabled={signIn.isPending}>
          {t("Sign in")}
        </Button>
      </Form>
    </main>
  );
}

function sentence(failure: Error): string {
  if (!(failure instanceof ApiProblem)) return capitalised(failure.message);
  const { input, problem, remedy } = failure.detail;
  return capitalised(`${input} ${problem}: ${remedy}.`);
}
