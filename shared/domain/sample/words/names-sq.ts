/** Albanian names of clients and of their people, all invented. */
import type { NameWords } from '../sample-words.ts'

export const namesSq: NameWords = {
  own: (
    'Adria Agimi Alba Albiona Arbëria Ardeni Argjira Bardhi Besa Bistrica Blerimi Bora Dajti Dallëndyshja Devolli Drini ' +
    'Drilona Dukati Egnatia Ekuatori Ereniku Flamuri Fjolla Gjallica Guri Hapësira Horizonti Iliria Jezerca Joni Kaltërsia Korabi ' +
    'Kruja Lapraka Lindja Lisi Lugina Lumi Mali Mati Mjellma Nderimi Osumi Pasqyra Pelasgu Perla Plisi Prespa Rilindja Rrezja ' +
    'Sazani Shala Shkëmbi Shkumbini Shpresa Shqiponja Syri Tomorri Trojet Ura Valbona Vegimi Veriu Vjosa Vllaznia Xixa Ylberi ' +
    'Yjet Zana Zefiri'
  ).split(' '),
  patterns: [
    ['Mobileria *', 'Zdrukthtaria *', 'Kuzhina * sh.p.k.', 'Punishtja e drurit *'],
    ['Metalpunues *', 'Saldim *', 'Konstruksione * sh.p.k.', 'Çelik *'],
    ['Servis *', 'Riparime *', 'Hidraulika *', 'Makineri * sh.p.k.'],
    ['Paketim *', 'Ambalazh * sh.p.k.', 'Dërgesa *', 'Logjistika *'],
  ],
  people: [
    'Elira Marku',
    'Taulant Bala',
    'Rudina Dema',
    'Orges Prenga',
    'Jonida Leka',
    'Saimir Hasa',
    'Klodiana Veizi',
    'Pëllumb Isufi',
    'Ledia Gjoka',
    'Neritan Basha',
    'Anila Ymeri',
    'Genci Hoti',
    'Flora Rama',
    'Marin Toska',
    'Suela Kola',
    'Dritan Frashëri',
    'Rovena Kodra',
    'Ilir Malaj',
    'Besa Noka',
    'Kastriot Spahiu',
  ],
}
