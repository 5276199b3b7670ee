/** Words of the names of offices, portfolios and bodies; a capitalised word that is not here may be part of a name. */
export const institutional: string = `
academic academies access accounts accreditation adaptation administration administrative advanced advancement adviser affairs
african agricultural agriculture agro-industry aid air alliance american anthropology anti-corruption antiquities appeal appeals
aquaculture arab arbitration archipelagic architecture archives arctic armed arms army art arts asia asian assets assistance
atlantic atomic attention audit authority automotive aviation balkans banking bar basic bilateral biodiversity biology biosecurity
border borders broadcasting budget buildings business capital care caribbean catholic central centre chemical child children
christian citizens citizenship city civic civil climate coast coastal combat commerce commercial commissioner committees common
commonwealth communication communications communist communities community company competition competitiveness compliance
conservation constitution constitutional construction consular consumer consumers contemporary continental control cooperation
co-operation coordinating coordination corps correctional corruption council country countries court craft crafts creative crime
crimes criminal crisis culture cultural currency customs cyber cybersecurity dairy data defence defense democracy democratic demining
desert design development diaspora digital digitalisation digitalization dialogue diplomacy diplomatic disabilities disability
disarmament disaster disasters domestic drug drugs east eastern ecclesiastical ecological ecology economic economics economy education
educational elderly election elections electoral electric electricity electrification elementary embassies emergencies emergency emigration
employment empowerment energy engineering entertainment enterprise enterprises entrepreneurship environment environmental equality
equipment ethics ethnic euro european evaluation exchange exchanges execution executive expatriates export exports external family
families fatherland federal federation fifth finance financial fire first fisheries fishery fishing flood food foreign forest forestry
forests formation fourth francophonie free freedom freshwater friends friendship fuel future gas gender general geological geology
girls global governance government governmental graduate great green growth health heritage high higher highways history home
homeland horticulture hospitality house housing human humanitarian humanities hydrocarbons hydrogen hygiene identity immigration
imperial implementation import inclusion income independence independent indigenous industrial industries industry informatics information
infrastructure innovation inspection insurance integration integrity intelligence interior internal international internet
investigation investment investments irrigation islamic islands joint journalism judicial judiciary justice juvenile knowledge labor
labour land lands language languages law laws legal legislation legislative leisure liaison liberal liberation liberty library
life literacy literature livestock local logistics logistical low machinery maintenance management manpower manufacturing marine
maritime market marketing markets mass materials maternal meat media medical medicine mediterranean members meteorological meteorology
metropolitan middle migrants migration military mine mineral minerals mines mining minority minorities mobility mobilization modern
modernisation modernization monetary monitoring monuments motor multicultural multilateral municipal municipalities museum music mutual
national nationalities nationality nations native natural nature naval navigation navy neighbourhood networks new north northern nuclear
nutrition observer observers occupational ocean oceans oil oceanography olympic open operational operations opposition order outer overseas
oversight pacific parks parliamentary parties partnership partnerships patriotic peace peaceful peasants pension pensions people
people's peoples performing petrochemicals petroleum pharmaceutical physical physics pipeline plan planning plant plants plenary polar
police policies policy political politics popular population ports post postal power prevention preparedness press preservation
prices primary principal prison prisons private privatisation privatization procurement production productive productivity progress
progressive promotion property prosecution prosecutorial protection protocol provincial public quality radio rail railway railways reconciliation
reconstruction records recovery recreation red reform reforms refugee refugees regime region regional regions registration regulation regulatory
rehabilitation relations relief religion religions religious renewable renewal renovation representation republic republican
republics rescue research reserve resettlement residential resilience resources retail returnees revenue revolution revolutionary
rights risk river road roads rural russian safety sanitation satellite savings science sciences scientific scrutiny sea seas second
secondary secretariat sector sectors securities security services settlements seventh shipping sixth small smart social socialist
 software soil solidarity south southern sovereignty space special specialised specialized sport sports staff standard standards
state states statistical statistics steel stock storage strategic strategy strategies studies study supervision supply support supreme surveillance
sustainable sustainability system systems tax taxation teachers technical technological technologies technology telecommunication
telecommunications temporary territorial territories territory textile textiles third tourism town trade traders trades traditional training
transformation transition transparency transport transportation travel treasury treaty tribal tribunal tropical tuna union
unions united universities urban utilities valley vegetable veteran veterans veterinary vice victims village villages vocational
volunteer volunteers war waste water waters ways weather welfare west western wildlife wine women women's wood work worker workers
workforce working works world writers young youth zone zones liberation houses chambers accounts relations parliamentarians employers
employees farmers families diplomats ecological constitutional-affairs left right renew greens nationals indigenous polity
of-state at-large finance-and electrical hydro petrol cotton coffee tea sugar rice grain agrarian agribusiness
animal aerospace aeronautics astronomy biotechnology cinema film films sea-lines highways memory memorial heroes mint mission missions
mechanisms multi-party nomination nationalist old-age olympics ordinary organ parity peacekeeping peacebuilding pilgrimage pilgrimages
philanthropy plenipotentiary extraordinary polytechnic presidential procurement professional programmes relatives reunification
reunion scholarship sanctuary sectional sharia sanctions senior skills solar stabilisation stabilization stability streets subsidies
holy mass husbandry breeding pension rangelands wetlands gaming lotteries chieftaincy homelands
africa asia europe americas mediterranean tenders theatre think tank trust unification urbanism urbanization vaccine vaccines valuation voluntary wholesale wind
`

/** Words that begin sentences, or stand capitalised in headings, and are never part of a name. */
export const common: string = `
a about above accompanied according across added addressing after afterwards again against ahead all along alongside already also
although amid among an and another announcing any apart april are around arriving as asked at attended august away back be because
been before began being below besides between both briefing but by call called calls can carried co commencing committee communiqué concluding
contact contacts continuing could day days deal december delegation departing described despite discussing discussions do does
down during each earlier early either eight end ended ends even evening ever every expected expressing february few final
finally first five following for former four friday from further get getting given gives going guest guests had has have having
he head headed heads held her here hers him his hold holding holds host hosted hosts how however i if in including inside instead
interview invited is issued it its itself january joined joining joint jointly july june just last later leader leaders leaving led
leads let like local made makes making many march may me media meet meeting meetings meets members message met minister ministers
monday more moreover morning most mr much must my near nearly new news next night nine no nor not note notes noting november now october of
off officials on once one only opening opens or other others our out outcome outside over own paid part participants participating
pay paying pays people photo photos present presenting president press previously prior published questions question did does doing let quote quotes quoted
readout received receives receiving recalled regarding remarks report reporting reports representing republic respectively results
returning saturday said says second see seen senior september seven several share she should signing since six so some soon source
speaking speech sponsored spokesperson statement statements still stressing such summary sunday take taken takes taking talks ten than
thank thanking that the their them then there these they third this those three through throughout thursday thus till time to
today together tomorrow too touring tour toward towards travelling traveling trip tuesday turning two under underlining
unlike until up upon us very via visit visiting visits visitors wants was we wednesday week welcome welcomed welcomes welcoming went
were what when where whether which while who whom whose why will wish with within without work working would year years yes yesterday
yet you your also annex archive background backgrounder boilerplate bulletin captions caption circular communique contents copyright cookie cookies
credit date details dear embed excerpts editor editors facts facebook figure file follow gallery gist home image information
instagram keywords language link links linkedin list live login menu mobile more name navigation newsletter newsroom note opening hours page pages phone
photograph photography picture pictures policy position posted previous print privacy programme question quick read reference related release
search section settings share site sitemap speech subscribe summary tag tags tel telephone terms title top topic topics twitter update
updated updates video videos view views web website welcome whatsapp youtube scraps calls seeks postpones cancels off
ahead aside beyond formerly mainly notably likewise similarly furthermore additionally accordingly meanwhile nevertheless nonetheless
otherwise overall particularly recently subsequently therefore thereafter thereby upcoming ongoing regrettably
economy ties relations friendship agreement agreements memorandum understanding cooperation protocol roadmap declaration plan mou
accompanying among asking based built coming conversation conversations dinner lunch breakfast reception banquet ceremony
talk joy wreath flowers guard turnout observers mission missions support
none everybody everyone nobody somebody someone something everything nothing anything
highness majesty highnesses majesties excellencies holiness eminence liberals conservatives democrats socialists nationalists pairs eight nine hundred thousand million billion forty fifty thirty twenty sixty seventy eighty ninety eleven twelve
i'm we're it's don't
`
