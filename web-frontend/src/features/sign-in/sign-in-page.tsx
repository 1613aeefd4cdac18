import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { getRouteApi, useRouter } from '@tanstack/react-router';
import { useRef, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { AppearanceMenu } from '@/components/appearance-menu';
import { Brand } from '@/components/brand';
import { PageHeader } from '@/components/page-header';
import { ProblemNotice } from '@/components/problem-notice';
import { fieldErrors } from '@/lib/api/problem';
import { session } from '@/lib/session/session';
import classes from './sign-in-page.module.css';

const route = getRouteApi('/sign-in');

export function SignInPage(): ReactElement {
  const { t } = useTranslation();
  const router = useRouter();
  const { redirect } = route.useSearch();
  return (
    <div className={classes.page}>
      <header className={classes.top}>
        <Brand />
        <AppearanceMenu />
      </header>
      <main className={classes.main}>
        <PageHeader title={t('signIn.title')} description={t('signIn.hint')} />
        <SignInForm onSignedIn={() => void router.navigate({ to: '/sign-in', search: { redirect }, replace: true })} />
      </main>
    </div>
  );
}

/** Asks for e-mail and password; tells when the session has begun. */
export function SignInForm({ onSignedIn }: { onSignedIn: () => void }): ReactElement {
  const { t } = useTranslation();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const passwordField = useRef<HTMLInputElement>(null);

  const signIn = useMutation({
    mutationFn: () => session.signIn(email.trim(), password),
    onSuccess: onSignedIn,
    onError: () => passwordField.current?.select(),
  });
  const errors = fieldErrors(signIn.error);

  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        signIn.mutate();
      }}
    >
      <ProblemNotice error={signIn.error} shownAtFields={['email', 'password']} />
      <TextInput
        label={t('signIn.email')}
        type="email"
        name="email"
        autoComplete="username"
        required
        withAsterisk={false}
        size="md"
        autoFocus
        value={email}
        error={errors.email}
        onChange={(event) => setEmail(event.currentTarget.value)}
      />
      <PasswordInput
        label={t('signIn.password')}
        name="password"
        autoComplete="current-password"
        required
        withAsterisk={false}
        size="md"
        ref={passwordField}
        value={password}
        error={errors.password}
        visibilityToggleButtonProps={{ 'aria-label': t('signIn.showPassword') }}
        onChange={(event) => setPassword(event.currentTarget.value)}
      />
      <Button type="submit" size="md" loading={signIn.isPending}>
        {t('signIn.submit')}
      </Button>
    </form>
  );
}
