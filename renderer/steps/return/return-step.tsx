/** Step 5: the offer that cannot be refused, tied to reasons, and the departed clients to contact with it. */
import { useState, type ReactNode } from 'react'
import { Plus } from 'lucide-react'
import { useEngagementId } from '#renderer/client/engagement.tsx'
import { useT } from '#renderer/client/language.tsx'
import { useProcedure } from '#renderer/client/queries.ts'
import { Button } from '#renderer/ui/button.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { Card, Columns, Page, Stack } from '#renderer/ui/layout.tsx'
import { Notice } from '#renderer/ui/notice.tsx'
import { ContactTable } from './contact-table.tsx'
import { OfferCard } from './offer-card.tsx'
import { OfferDialog } from './offer-dialog.tsx'
import { PickClientsDialog } from './pick-clients-dialog.tsx'

export const ReturnStep = (): ReactNode => {
  const t = useT()
  const engagement = useEngagementId()
  const offers = useProcedure('offers.list', { engagement })
  const contacts = useProcedure('contacts.list', { engagement })
  const reasons = useProcedure('reasons.list', { engagement })
  const choices = useProcedure('tools.list', { engagement })
  const catalogue = useProcedure('tools.catalogue', { engagement })
  // A tool that is no longer chosen still stands where it was planned.
  const inUse = new Set([...(choices.data ?? []), ...(contacts.data ?? [])].map(one => one.toolId))
  const tools = (catalogue.data ?? []).filter(tool => inUse.has(tool.id))
  const [adding, setAdding] = useState<'offer' | 'clients' | null>(null)
  const live = (reasons.data?.reasons ?? []).filter(reason => reason.mergedInto === null)
  const error = offers.error ?? contacts.error ?? reasons.error
  const newOffer = (
    <Button icon={<Plus size={16} />} onPress={() => setAdding('offer')}>
      {t('plan.offers.add')}
    </Button>
  )
  return (
    <Page title={t('plan.return.title')} lede={t('plan.return.lede')}>
      <Stack gap={5}>
        {error === null ? null : <Notice tone="error">{error.message}</Notice>}
        <Card title={t('plan.offers.title')} lede={t('plan.offers.lede')} actions={newOffer}>
          {offers.data?.length === 0 ? (
            <EmptyState title={t('plan.offers.emptyTitle')} text={t('plan.offers.emptyText')} />
          ) : null}
          <Columns min={360}>
            {(offers.data ?? []).map(offer => (
              <OfferCard key={offer.id} offer={offer} reasons={live} />
            ))}
          </Columns>
        </Card>
        <Card
          title={t('plan.contacts.title', { count: contacts.data?.length ?? 0 })}
          lede={t('plan.contacts.lede')}
          actions={
            <Button icon={<Plus size={16} />} onPress={() => setAdding('clients')}>
              {t('plan.contacts.add')}
            </Button>
          }
        >
          {contacts.data?.length === 0 ? (
            <EmptyState title={t('plan.contacts.emptyTitle')} text={t('plan.contacts.emptyText')} />
          ) : (
            <ContactTable contacts={contacts.data ?? []} offers={offers.data ?? []} tools={tools} />
          )}
        </Card>
      </Stack>
      {adding === 'offer' ? <OfferDialog reasons={live} onClose={() => setAdding(null)} /> : null}
      {adding === 'clients' ? (
        <PickClientsDialog
          planned={(contacts.data ?? []).map(contact => contact.clientId)}
          onClose={() => setAdding(null)}
        />
      ) : null}
    </Page>
  )
}
